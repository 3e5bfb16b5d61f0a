-- The contents of kept files, where several programs share a database and so need one place for them. Once for each place a
-- file belongs to, so that the same wall stands before the content as before its entry. Append-only.
create table evidence_content (
    county text  not null,
    digest text  not null,
    place  text  not null,
    part   int   not null check (part >= 0),
    bytes  bytea not null check (octet_length(bytes) between 1 and 1048576),
    primary key (county, digest, place, part),
    foreign key (county, digest, place) references evidence (county, digest, place)
);
comment on column evidence_content.part is 'counted from 0; all but the last are of one mebibyte';
-- Pictures and office files are compressed already.
alter table evidence_content alter column bytes set storage external;
alter table evidence_content enable row level security;
create policy scope on evidence_content using (starts_with(place, (select scope_prefix())));
