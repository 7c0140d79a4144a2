-- Names of databases (with their encoding) and roles that a sample mentioned by oid. Asked for new oids only.
select d.oid, 'database' as kind, d.datname as name, pg_encoding_to_char(d.encoding) as encoding
from pg_database d
where d.oid = any (?::oid[])
union all
select r.oid, 'role', r.rolname, null
from pg_roles r
where r.oid = any (?::oid[])
