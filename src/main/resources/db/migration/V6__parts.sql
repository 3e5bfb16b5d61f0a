-- A figure may fall into parts: how many days each thing took, which audience it was for. A part is told apart like a place, so
-- that a median or a count of different audiences is read from tallies, and follows corrections by difference, as sums do.
alter table fact add column part text not null default '';
alter table fact drop constraint fact_pkey;
alter table fact add primary key (county, matter, measure, part, place, day);
comment on column fact.part is 'an audience, a law, a number of days; empty where the figure is one number';

alter table tally add column part text not null default '';
alter table tally drop constraint tally_pkey;
alter table tally add primary key (county, measure, month, place, part);
-- The year of one township is read by place; a comparison of townships by measure.
create index tally_place on tally (county, place, month);
