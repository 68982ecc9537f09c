CREATE TABLE example (id int PRIMARY KEY);
GRANT SELECT ON example TO hr_app, hr_system;
