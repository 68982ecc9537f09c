-- Which mails have been handed over, so that a repeated task sends none twice. No addresses, no texts.
CREATE TABLE sent_mail (
    tenant_id text COLLATE "C" NOT NULL,
    mail      text COLLATE "C" NOT NULL,
    sent_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, mail)
);

SELECT protect_tenant_table('sent_mail');
GRANT SELECT, INSERT ON sent_mail TO hr_system;
