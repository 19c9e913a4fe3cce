-- By what an order is found by its buyer's e-mail address: the name of a data key and the address's
-- HMAC under it. Null without a key, an address or, after a redaction, a buyer. Personal data.
alter table orders add column email_hash varchar(80);
create index orders_by_email on orders (email_hash);

-- The work that a new key causes fills in what was kept before: so it is due once more.
update data_keys set complete_at = null;
