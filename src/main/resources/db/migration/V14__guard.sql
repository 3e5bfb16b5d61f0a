-- What lets an installation prove that it is whole, and show where its daily rounds stand.

-- Which database this is: a copy of its seals that is kept beside it says which one it belongs to.
create table installation (
    county text        not null check (county = '000000'),
    id     uuid        not null,
    made   timestamptz not null,
    primary key (county)
);
alter table installation enable row level security;
create policy program_only on installation using ((select scope_prefix()) = '');

-- Which key sealed the personal data in here. The key itself is never in the database.
create table data_key (
    county      text        not null check (county = '000000'),
    name        text        not null,
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    made        timestamptz not null,
    primary key (county, name)
);
alter table data_key enable row level security;
create policy program_only on data_key using ((select scope_prefix()) = '');

-- Through which day a county is sealed: what lies before is never sealed again by the rounds.
create table sealed_through (
    county text not null,
    day    date not null,
    primary key (county)
);
grant update (day) on sealed_through to mingfa_app;
alter table sealed_through enable row level security;
create policy program_only on sealed_through using ((select scope_prefix()) = '');

-- What no chain of a matter holds, sealed by the day it was recorded: one chain for each kind of row of a place.
create table record_seal (
    county   text not null,
    place    text not null,
    day      date not null,
    kind     text not null,
    previous text not null,
    lines    int  not null,
    digest   text not null,
    primary key (county, place, kind, day)
);
alter table record_seal enable row level security;
create policy scope on record_seal using (starts_with(place, (select scope_prefix())));
create index audit_at on audit (county, at);
create index evidence_stored on evidence (county, stored);
create index deadline_move_at on deadline_move (county, moved);

-- People, posts, qualifications and accounts as they were when last sealed; what became of them since stands in the audit trail.
create table roster_seal (
    county text        not null,
    place  text        not null,
    kind   text        not null,
    id     uuid        not null,
    about  text        not null,
    digest text        not null,
    sealed timestamptz not null,
    primary key (county, kind, id)
);
comment on column roster_seal.about is 'whom the lines of the audit trail are about that tell of a change';
grant update (place, digest, sealed) on roster_seal to mingfa_app;
alter table roster_seal enable row level security;
create policy scope on roster_seal using (starts_with(place, (select scope_prefix())));

-- When each of the daily rounds last came to its end.
create table round (
    county    text        not null check (county = '000000'),
    name      text        not null,
    tried     timestamptz not null,
    succeeded timestamptz,
    primary key (county, name)
);
grant update (tried, succeeded) on round to mingfa_app;
alter table round enable row level security;
create policy program_writes on round using ((select scope_prefix()) = '');
create policy everybody_reads on round for select using (true);

-- What a round could not bring up to the day, until it can.
create table stalled (
    county text        not null,
    place  text        not null,
    round  text        not null,
    about  text        not null,
    reason text        not null,
    since  timestamptz not null,
    primary key (county, place, round, about)
);
comment on column stalled.about is 'a matter, or empty for the place itself';
grant update (reason), delete on stalled to mingfa_app;
alter table stalled enable row level security;
create policy scope on stalled using (starts_with(place, (select scope_prefix())));

-- Tries to sign in are counted by who is asked for and from where, so that nobody locks out somebody else; and by where alone.
alter table sign_in_attempt drop constraint sign_in_attempt_pkey;
alter table sign_in_attempt rename column login_digest to counted;
alter table sign_in_attempt add primary key (county, counted);
alter table sign_in_attempt add column login text;
alter table sign_in_attempt add column locks int not null default 0;
comment on column sign_in_attempt.counted is 'SM3 of a login and an address, or of an address alone';
comment on column sign_in_attempt.login is 'SM3 of the login; null for an address alone';
comment on column sign_in_attempt.locks is 'how often it was locked since the last success';
create index sign_in_attempt_login on sign_in_attempt (county, login);
