-- Extensions of the connected database. Their columns follow their own version, and they may lie in any schema.
select e.extname as name, n.nspname as schema, e.extversion as version,
       (select v.default_version from pg_available_extensions() v where v.name = e.extname) as newest_version,
       has_schema_privilege(n.oid, 'usage'::text) as usable
from pg_extension e join pg_namespace n on n.oid = e.extnamespace
where e.extname in ('pg_stat_statements', 'pg_buffercache', 'pgstattuple', 'pg_wait_sampling')
