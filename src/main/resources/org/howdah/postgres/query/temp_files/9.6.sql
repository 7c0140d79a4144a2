-- Temporary files by the process that made them, which their names tell. Asked every 10 s, only while somebody looks at
-- it; given up after 5 s. Before 12 the server has no function for it: its folders are read, which only a superuser may.
-- A folder that is not there, and a file that goes meanwhile, is none. A tablespace has a folder for each version that
-- ever used it. A row a process at most.
select substring(f.name from '^pgsql_tmp([0-9]+)[.]')::int4 as pid, count(*) as files,
       coalesce(sum((pg_stat_file(d.folder || '/' || f.name, true)).size), 0)::int8 as size_bytes
from (select 'base/pgsql_tmp'::text as folder
      union all
      select 'pg_tblspc/' || t.oid || '/' || v.name || '/pgsql_tmp'
      from pg_tablespace t
      cross join lateral pg_ls_dir('pg_tblspc/' || t.oid, true, false) v (name)
      where t.spcname not in ('pg_default', 'pg_global')
        and v.name ~ ('^PG_' || substring(current_setting('server_version') from '^(?:9[.])?[0-9]+') || '_')) d
cross join lateral pg_ls_dir(d.folder, true, false) f (name)
where f.name ~ '^pgsql_tmp[0-9]+[.]'
group by 1
