-- Machines' tokens are not kept.
DROP TABLE oauth2_authorization;
