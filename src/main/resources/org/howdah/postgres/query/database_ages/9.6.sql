-- How long ago each database was frozen, every 60 s: one small catalogue, no file is touched. One row a database.
select d.oid as datid,
       case when getdatabaseencoding() = 'UTF8' then textsend(d.datname::text)
            else convert_to(d.datname::text, 'SQL_ASCII'::name) end as datname,
       age(d.datfrozenxid)::int8 as transactions, mxid_age(d.datminmxid)::int8 as multixacts,
       current_setting('autovacuum_freeze_max_age')::int8 as freeze_max_age,
       current_setting('autovacuum_multixact_freeze_max_age')::int8 as multixact_freeze_max_age
from pg_database d
