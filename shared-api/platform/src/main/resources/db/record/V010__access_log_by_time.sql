-- Read newest first, company by company.
CREATE INDEX ON access_log (tenant_id, at, access_id);
