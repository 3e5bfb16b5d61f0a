-- What lasts was read from the beginning of records for every year. Now a year's row also holds what is brought forward into it, so that
-- no figure reads more than a year however long records go back. A decade's first year holds what the decade before it came to; each later
-- year of a decade, what the years of that decade before it came to: a fact changes ten rows at most, and none without end.
-- What had been told before is brought forward when the program starts, which alone knows what lasts.
alter table tally add column forward numeric not null default 0;
comment on column tally.forward is 'of what lasts: what is brought forward into the year, in its first year from the decade before, otherwise from within the decade';

-- Those of the first years of decades are read beside those of a year itself.
create index tally_forward on tally (county, year, place) where forward <> 0;

create table forwarded (
    county   text        not null check (county = '000000'),
    measures text[]      not null,
    made     timestamptz not null,
    primary key (county)
);
comment on table forwarded is 'of which measures tallies are brought forward: those that lasted by the law the program last started with';
grant update (measures, made) on forwarded to mingfa_app;
alter table forwarded enable row level security;
create policy program_only on forwarded using ((select scope_prefix()) = '');
