-- Servers before 17 do not tell what their wait events mean: no rows. See 17.sql.
select ''::text as type, ''::text as name, ''::text as description where false
