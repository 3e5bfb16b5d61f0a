-- A step may be settled by another matter that it opened: the act that says so keeps which.
alter table act add column child uuid;
comment on column act.child is 'the matter that settles the step, of kinds resulting and retracting; null otherwise';
