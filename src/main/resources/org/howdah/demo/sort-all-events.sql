-- With the little work_mem of its session, this sort goes through temporary files.
SELECT count(*), max(place)
FROM (
    SELECT row_number() OVER (ORDER BY detail, id) AS place
    FROM (SELECT id, detail FROM event ORDER BY id LIMIT 100000) AS latest
) AS sorted
