-- 10 lets those who read all statistics know every size. See 9.6.sql.
select d.oid as datid,
       case when getdatabaseencoding() = 'UTF8' then textsend(d.datname::text)
            else convert_to(d.datname::text, 'SQL_ASCII'::name) end as datname,
       case when has_database_privilege(d.oid, 'connect'::text)
                 or pg_has_role('pg_read_all_stats'::name, 'usage'::text)
            then pg_database_size(d.oid) end as size_bytes
from pg_database d
