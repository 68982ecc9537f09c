-- Whether an employee is in a department that this head leads on a day, or below it; as it is known now.
CREATE FUNCTION is_led_by(tenant text, employee text, head text, day date) RETURNS boolean
  LANGUAGE sql STABLE
AS $$
  SELECT EXISTS (
    SELECT FROM employee_version e
     WHERE e.tenant_id = tenant AND e.employee_id = employee AND e.known_until = '9999-12-31Z'
       AND e.valid_from <= day AND day < e.valid_until
       AND e.department_id IN (SELECT l.department_id FROM departments_led_by(tenant, head, day) AS l))
$$;
REVOKE ALL ON FUNCTION is_led_by(text, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_led_by(text, text, text, date) TO hr_app;
