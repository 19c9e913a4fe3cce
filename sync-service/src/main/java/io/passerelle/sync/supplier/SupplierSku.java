package io.passerelle.sync.supplier;

import java.io.Serializable;

record SupplierSku(String supplier, String skuText) implements Serializable {}
