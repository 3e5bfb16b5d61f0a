-- Which places a kept file belongs to. The content lies in the data directory under its digest (SM3, hexadecimal).
-- Append-only: the application may read and add.
create table evidence (
    county     text        not null check (county ~ '^[0-9]{6}$'),
    digest     text        not null check (digest ~ '^[0-9a-f]{64}$'),
    place      text        not null check (place ~ '^[0-9]{12}$' and starts_with(place, county)),
    media_type text        not null,
    size       bigint      not null check (size > 0),
    stored     timestamptz not null default now(),
    primary key (county, digest, place)
);

alter table evidence enable row level security;
create policy scope on evidence
    using (starts_with(place, (select scope_prefix())))
    with check (starts_with(place, (select scope_prefix())));
