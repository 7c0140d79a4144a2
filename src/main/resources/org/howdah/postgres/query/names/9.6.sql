-- Names of databases (with their encoding) and roles that a sample mentioned by oid. Asked for new oids only. A name is
-- written in the encoding of the database in which it was given, which nobody knows: bytes, as with statements.
select n.oid, n.kind,
       case when getdatabaseencoding() = 'UTF8' then textsend(n.name) else convert_to(n.name, 'SQL_ASCII'::name) end
           as name,
       n.encoding
from (select d.oid, 'database'::text as kind, d.datname::text as name, pg_encoding_to_char(d.encoding) as encoding
      from pg_database d
      where d.oid = any (?::oid[])
      union all
      select r.oid, 'role', r.rolname::text, null
      from pg_roles r
      where r.oid = any (?::oid[])) n
