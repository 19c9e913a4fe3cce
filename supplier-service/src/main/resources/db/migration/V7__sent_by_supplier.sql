-- What a supplier was sent lately is read with each of its stock files.
create index purchase_order_sent on purchase_order (supplier, sent_at);
