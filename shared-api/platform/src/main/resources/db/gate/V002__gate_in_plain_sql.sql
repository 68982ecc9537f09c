-- The gate is asked in plain statements, whose plans are kept: as a function it cost more than all other reading of a
-- command. Requests see their own tenant's row, as of every table.
GRANT SELECT ON tenant_gate, maintenance TO hr_app;
-- contract: no released version calls it
DROP FUNCTION enter_tenant(text, boolean, boolean);
