package io.passerelle.sandbox.filemaker;

/// The calls of the Data API, for counting and for faults.
public enum Endpoint {
    LOGIN,
    LOGOUT,
    VALIDATE_SESSION,
    PRODUCT_INFO,
    DATABASES,
    LAYOUTS,
    LAYOUT,
    SCRIPTS,
    LIST,
    GET,
    FIND,
    CREATE,
    EDIT,
    DUPLICATE,
    DELETE,
    RUN_SCRIPT,
    GLOBALS,
    CONTAINER
}
