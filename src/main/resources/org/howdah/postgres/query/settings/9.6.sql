-- Settings that only a test of the server looks at. Any role may read them; one row, no lock.
select (select s.setting = 'on' from pg_settings s where s.name = 'track_io_timing') as track_io_timing
