-- The gate knows people's roles and sessions from the first event on; it begins again, by itself.
DELETE FROM projection_token WHERE processor = 'gate';
DELETE FROM processor_position WHERE processor = 'gate';
DELETE FROM parked_event WHERE processor = 'gate';
UPDATE read_model_generation SET xid = 0, pos = 0 WHERE processor = 'gate';
