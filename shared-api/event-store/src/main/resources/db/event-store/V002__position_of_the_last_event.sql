-- A command keeps with its answer where its last event stands; SELECT only reads the sequence.
GRANT SELECT ON SEQUENCE event_pos_seq TO hr_app;
