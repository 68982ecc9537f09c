-- Who comes back during a shift goes on with its work date, whatever schedule holds by then.
ALTER TABLE roster
  ADD COLUMN shift_date date,
  ADD COLUMN shift_since timestamptz,
  ADD COLUMN shift_until timestamptz;
