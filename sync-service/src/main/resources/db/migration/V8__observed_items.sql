-- Whose number it was: a SKU may move to another of Shopify's inventory items. Null: not known.
alter table observation add column item_id varchar(100);
