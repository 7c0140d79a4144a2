-- Extensions of the connected database. Their columns follow their own version, and they may lie in any schema.
select e.extname as name, n.nspname as schema, e.extversion as version
from pg_extension e join pg_namespace n on n.oid = e.extnamespace
where e.extname in ('pg_stat_statements', 'pg_buffercache', 'pgstattuple', 'pg_wait_sampling')
