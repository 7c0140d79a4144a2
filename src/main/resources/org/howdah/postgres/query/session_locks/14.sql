-- 14 adds waitstart. See 9.6.sql for what is read and why.
select l.locktype, l.mode, l.granted, l.fastpath, l.waitstart as wait_start,
       case when getdatabaseencoding() = 'UTF8' then textsend(l.relation_name)
            else convert_to(l.relation_name, 'SQL_ASCII'::name) end as relation_name,
       case when getdatabaseencoding() = 'UTF8' then textsend(l.database_name)
            else convert_to(l.database_name, 'SQL_ASCII'::name) end as database_name,
       l.relation, l.page, l.tuple, l.virtualxid, l.transactionid, l.classid, l.objid
from (select k.locktype, k.mode, k.granted, k.fastpath, k.waitstart,
             case n.nspname when 'public' then '' else n.nspname::text || '.' end || c.relname::text as relation_name,
             case when k.database <> o.oid then d.datname::text end as database_name,
             k.relation::int8 as relation, k.page, k.tuple::int4 as tuple, k.virtualxid,
             k.transactionid::text::int8 as transactionid, k.classid::int8 as classid, k.objid::int8 as objid
      from pg_lock_status() k
      cross join (select x.oid from pg_database x where x.datname = current_database()) o
      left join pg_database d on d.oid = k.database
      left join pg_class c on c.oid = k.relation and k.database in (o.oid, 0::oid)
      left join pg_namespace n on n.oid = c.relnamespace
      where k.pid = ?::int4
        and (?::timestamptz is null
             or exists (select from pg_stat_get_activity(?::int4) a where a.backend_start = ?::timestamptz))
      order by k.granted, k.fastpath
      limit 200) l
