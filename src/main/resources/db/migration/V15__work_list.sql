-- What waits for a role is found by its county, or by its deadline. Under row-level security the planner never asks an index for
-- the overlap of arrays, so this one was only kept up, at every act.
drop index open_step_roles;

-- What V3 declared for its sake, where the owner may declare it.
do $$
begin
    if (select proleakproof from pg_proc where oid = 'arrayoverlap(anyarray, anyarray)'::regprocedure) then
        alter function arrayoverlap(anyarray, anyarray) not leakproof;
    end if;
exception when insufficient_privilege then
    raise notice 'the overlap of arrays stays marked as leak-proof';
end $$;
