-- By which digests the parties of a matter are known again, without anybody's data being read: HMAC-SM3 under a key of its own
-- that follows from the key of the personal data. Nobody is shown them; they only answer how often the same party has been there.
create table party (
    county text not null,
    place  text not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    matter uuid not null,
    primary key (county, digest, matter),
    foreign key (county, matter) references matter (county, id)
);
comment on column party.digest is 'of the id number or credit code; else of an organisation''s name, or of a person''s name and telephone or address';
create index party_matter on party (county, matter);
grant delete on party to mingfa_app;
alter table party enable row level security;
create policy scope on party using (starts_with(place, (select scope_prefix())));

-- By which key and which way to digest all of them were made; filled when the program starts, anew when either is another.
create table party_digests (
    county      text        not null check (county = '000000'),
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    made        timestamptz not null,
    primary key (county)
);
grant delete on party_digests to mingfa_app;
alter table party_digests enable row level security;
create policy program_only on party_digests using ((select scope_prefix()) = '');
