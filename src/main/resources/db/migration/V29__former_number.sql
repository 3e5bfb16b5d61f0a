-- A matter carried over keeps the number it bore where it was kept before.
create table former_number (
    county text not null,
    place  text not null,
    matter uuid not null,
    number text not null,
    words  tsvector not null,
    primary key (county, matter),
    foreign key (county, matter) references matter (county, id)
);
create index former_number_number on former_number (county, number);
alter table former_number enable row level security;
create policy scope on former_number using (starts_with(place, (select scope_prefix())));
