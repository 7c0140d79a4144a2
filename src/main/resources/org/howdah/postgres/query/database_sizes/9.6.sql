-- How large each database is, every 10 min with a deadline of its own: the server looks at every file. One row a
-- database; the size is null where this role may not connect.
select d.oid as datid,
       case when getdatabaseencoding() = 'UTF8' then textsend(d.datname::text)
            else convert_to(d.datname::text, 'SQL_ASCII'::name) end as datname,
       case when has_database_privilege(d.oid, 'connect'::text) then pg_database_size(d.oid) end as size_bytes
from pg_database d
