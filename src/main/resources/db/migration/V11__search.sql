-- The latest entered matters of a township, found without passing by those of the others in its county.
create index matter_latest on matter (county, left(place, 9), id);
