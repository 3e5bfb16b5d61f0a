-- Who is signed in at which browser. A row lies under the digest of its id: who reads the table can sign in as nobody.
create table web_session (
    county  text        not null check (county = '000000'),
    id      text        not null check (id ~ '^[0-9a-f]{64}$'),
    content bytea       not null,
    made    timestamptz not null,
    seen    timestamptz not null,
    ends    timestamptz not null,
    primary key (county, id)
);
comment on column web_session.id is 'SM3 of the value of the cookie';
create index web_session_ends on web_session (county, ends);
grant update (content, seen, ends), delete on web_session to mingfa_app;
alter table web_session enable row level security;
create policy program_only on web_session using ((select scope_prefix()) = '');
