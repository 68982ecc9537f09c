-- Why somebody does not work on a day is said by their first one: a punch need not look for it in what is known of them.
ALTER TABLE roster ADD COLUMN hired_on date;
UPDATE roster r SET hired_on = f.effective_on FROM fact f
 WHERE f.tenant_id = r.tenant_id AND f.subject = r.employee_id AND f.fact = 'HIRED';
