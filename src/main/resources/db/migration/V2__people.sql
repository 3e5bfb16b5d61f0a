-- Places, people, posts, sign-in, the audit trail. The application may read and add by default (V1); what may change besides is
-- granted here, column by column. Every row carries its county first and its place after it; '000000' stands for whatever
-- belongs to no single county.

-- How often something that is kept in memory has changed: one cheap row tells whether to read it again.
create table revision (
    county char(6) not null,
    room   text    not null,
    number bigint  not null,
    primary key (county, room)
);
grant update (number) on revision to mingfa_app;

-- National place codes (统计用区划代码) without trailing zeros. A code that changes its name has several rows.
create table place (
    county      char(6) not null check (county = case when length(code) >= 6 then left(code, 6) else '000000' end),
    code        text    not null check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    name        text    not null check (name <> ''),
    valid_from  date    not null,
    valid_to    date    check (valid_to >= valid_from),
    predecessor text,
    primary key (county, code, valid_from)
);
grant update (valid_to) on place to mingfa_app;
alter table place enable row level security;
create policy names_are_public on place for select using (true);
create policy add_in_scope on place for insert with check (starts_with(code, (select scope_prefix())));
create policy change_in_scope on place for update using (starts_with(code, (select scope_prefix())));

create table unit (
    county char(6) not null,
    place  text    not null,
    id     uuid    not null,
    name   text    not null check (name <> ''),
    primary key (county, id),
    unique (county, place, name)
);
alter table unit enable row level security;
create policy scope on unit using (starts_with(place, (select scope_prefix())));

-- The place of a person is where he or she is on the rolls.
create table person (
    county char(6) not null,
    place  text    not null,
    id     uuid    not null,
    name   text    not null check (name <> ''),
    primary key (county, id)
);
grant update (place) on person to mingfa_app;
alter table person enable row level security;
create policy scope on person using (starts_with(place, (select scope_prefix())));

create table account (
    county   char(6)     not null,
    place    text        not null,
    person   uuid        not null,
    login    text        not null check (login = lower(login)),
    password text        not null,
    opened   timestamptz not null,
    closed   timestamptz,
    primary key (county, person),
    unique (county, login),
    foreign key (county, person) references person (county, id)
);
create index account_login on account (login);
grant update (place, password, closed) on account to mingfa_app;
alter table account enable row level security;
create policy scope on account using (starts_with(place, (select scope_prefix())));

-- A login is unique in the whole country, which no unique index that begins with county can say; a township may ask for
-- just that without seeing anybody else's accounts.
create function login_taken(wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select 1 from account where login = wanted);
revoke all on function login_taken(text) from public;
grant execute on function login_taken(text) to mingfa_app;

create table post (
    county     char(6) not null,
    place      text    not null,
    id         uuid    not null,
    person     uuid    not null,
    unit       uuid    not null,
    role       text    not null,
    valid_from date    not null,
    valid_to   date    check (valid_to >= valid_from),
    primary key (county, id),
    foreign key (county, person) references person (county, id),
    foreign key (county, unit) references unit (county, id)
);
create index post_person on post (county, person);
grant update (valid_to) on post to mingfa_app;
alter table post enable row level security;
create policy scope on post using (starts_with(place, (select scope_prefix())));

create table qualification (
    county     char(6) not null,
    place      text    not null,
    id         uuid    not null,
    person     uuid    not null,
    kind       text    not null,
    number     text    not null check (number <> ''),
    valid_from date    not null,
    valid_to   date    check (valid_to >= valid_from),
    primary key (county, id),
    foreign key (county, person) references person (county, id)
);
create index qualification_person on qualification (county, person);
grant update (valid_to) on qualification to mingfa_app;
alter table qualification enable row level security;
create policy scope on qualification using (starts_with(place, (select scope_prefix())));

-- What a machine signs in with: it acts in one post. The secret itself is not kept, only its SM3 digest.
create table token (
    county  char(6)     not null,
    place   text        not null,
    id      uuid        not null,
    post    uuid        not null,
    label   text        not null check (label <> ''),
    digest  text        not null,
    made    timestamptz not null,
    expires timestamptz not null,
    revoked timestamptz,
    primary key (county, id),
    unique (county, digest),
    foreign key (county, post) references post (county, id)
);
grant update (revoked) on token to mingfa_app;
alter table token enable row level security;
create policy scope on token using (starts_with(place, (select scope_prefix())));

-- Tries to sign in that have not succeeded, by the digest of the login that was typed, whether or not anybody has it.
-- A login belongs to no county before it is known whose it is. Old rows are removed.
create table sign_in_attempt (
    county       char(6)     not null default '000000' check (county = '000000'),
    login_digest text        not null,
    tries        integer     not null,
    last         timestamptz not null,
    locked_until timestamptz,
    primary key (county, login_digest)
);
create index sign_in_attempt_last on sign_in_attempt (county, last);
grant update, delete on sign_in_attempt to mingfa_app;
alter table sign_in_attempt enable row level security;
create policy program_only on sign_in_attempt using ((select scope_prefix()) = '');

-- Who did what, when, about which matter or person. Never changed: there is no grant to update or delete, and none may follow.
create table audit (
    county char(6)     not null,
    place  text        not null,
    id     uuid        not null,
    at     timestamptz not null,
    person uuid,
    post   uuid,
    doing  text        not null,
    about  text,
    detail text        not null,
    primary key (county, id)
);
create index audit_place on audit (county, place, at);
create index audit_about on audit (county, about, at) where about is not null;
alter table audit enable row level security;
create policy scope on audit using (starts_with(place, (select scope_prefix())));
