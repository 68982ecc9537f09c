-- Of companies that had settings before there was such a setting: what is used if nothing was said.
ALTER TABLE tenant_settings
  ADD COLUMN clock_days_back integer NOT NULL DEFAULT 31,
  ADD COLUMN person_days_back integer NOT NULL DEFAULT 1;
