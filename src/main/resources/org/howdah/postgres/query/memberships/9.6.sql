-- Predefined roles whose rights this role has, at once or through others. 9.6 knows pg_signal_backend only.
select r.rolname as name
from pg_roles r
where r.rolname like 'pg\_%'::text and pg_has_role(current_user, r.oid, 'usage'::text)
