-- Which rows of imported workbooks have become matters: a row is taken once, however often its workbook comes in.
create table import_row (
    county   text        not null,
    place    text        not null,
    key      text        not null check (key ~ '^[0-9a-f]{64}$'),
    matter   uuid        not null,
    imported timestamptz not null,
    primary key (county, place, key),
    foreign key (county, matter) references matter (county, id)
);
comment on column import_row.key is 'SM3 of place, procedure, the row''s cells and how often the same row stood before it';

alter table import_row enable row level security;
create policy scope on import_row using (starts_with(place, (select scope_prefix())));
