ALTER TABLE settings_change
  ADD COLUMN pay_month text COLLATE "C" CHECK (pay_month IN ('SAME', 'PREVIOUS')),
  ADD COLUMN proration text COLLATE "C" CHECK (proration IN ('CALENDAR', 'WORKDAYS')),
  ADD COLUMN company_size text COLLATE "C" CHECK (company_size IN ('AT_LEAST_FIVE', 'BELOW_FIVE'));
