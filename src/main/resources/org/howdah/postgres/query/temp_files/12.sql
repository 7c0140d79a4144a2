-- 12 adds pg_ls_tmpdir(), which a member of pg_monitor may call. See 9.6.sql for what is read and why.
select substring(f.name from '^pgsql_tmp([0-9]+)[.]')::int4 as pid, count(*) as files, sum(f.size)::int8 as size_bytes
from pg_tablespace t
cross join lateral pg_ls_tmpdir(t.oid) f
where t.spcname <> 'pg_global' and f.name ~ '^pgsql_tmp[0-9]+[.]'
group by 1
