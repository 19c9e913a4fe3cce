package io.passerelle.sandbox.filemaker;

/// The message codes the emulator knows, with the vendor's wording and the HTTP status they travel
/// in.
public enum Code {
    OK(0, 200, "OK"),
    COMMAND_UNAVAILABLE(3, 500, "Command is unavailable"),
    PRIVILEGES(9, 500, "Insufficient privileges"),
    AUTHORIZATION_MISSING(10, 401, "HTTP Authorization header or OAuth headers are missing."),
    RECORD_MISSING(101, 500, "Record is missing"),
    FIELD_MISSING(102, 500, "Field is missing"),
    SCRIPT_MISSING(104, 500, "Script is missing"),
    LAYOUT_MISSING(105, 500, "Layout is missing"),
    RELATED_TABLES_MISSING(110, 500, "Related tables are missing"),
    WINDOW_MISSING(112, 500, "Window is missing"),
    RECORD_ACCESS_DENIED(200, 500, "Record access is denied"),
    FIELD_NOT_MODIFIABLE(201, 500, "Field cannot be modified"),
    BAD_ACCOUNT(212, 401, "Invalid user account or password"),
    TOO_MANY_LOGINS(214, 401, "Too many login attempts"),
    RECORD_IN_USE(301, 500, "Record is in use by another user"),
    MODIFICATION_ID_DIFFERS(306, 500, "Record modification ID does not match"),
    CRITERIA_EMPTY(400, 500, "Find criteria are empty"),
    NO_MATCH(401, 500, "No records match the request"),
    BAD_DATE(500, 500, "Date value does not meet validation entry options"),
    BAD_NUMBER(502, 500, "Number value does not meet validation entry options"),
    OUT_OF_RANGE(
            503,
            500,
            "Value in field is not within the range specified in validation entry options"),
    NOT_UNIQUE(504, 500, "Value in field is not unique, as required in validation entry options"),
    VALUE_REQUIRED(509, 500, "Field requires a valid value"),
    MODIFIED_BY_ANOTHER(512, 500, "Record was already modified by another user"),
    FILE_CLOSED(802, 500, "Unable to open file"),
    HOST_CAPACITY(812, 500, "Exceeded host's capacity"),
    UNEXPECTED(951, 500, "An unexpected error occurred (*)"),
    BAD_TOKEN(952, 401, "Invalid FileMaker Data API token (*)"),
    QUOTA(953, 500, "Exceeded limit on data the FileMaker Data API and OData can transmit (*)"),
    TOO_MANY_SESSIONS(956, 500, "Maximum number of database or Admin API sessions exceeded (*)"),
    PARAMETER_MISSING(958, 400, "Parameter missing (*)"),
    PARAMETER_INVALID(960, 400, "Parameter is invalid"),
    BAD_URL(1630, 400, "URL format is incorrect"),
    RESOURCE_MISSING(1700, 404, "Resource doesn't exist (*)"),
    HOST_UNABLE(1701, 500, "Host is currently unable to receive requests (*)"),
    WRONG_VERB(1704, 405, "Resource doesn't support the specified HTTP verb (*)"),
    HEADER_MISSING(1705, 415, "Required HTTP header wasn't specified (*)"),
    PARAMETER_UNSUPPORTED(1706, 400, "Parameter isn't supported (*)"),
    PARAMETER_VALUE(1708, 400, "Parameter value is invalid (*)"),
    BAD_JSON(1710, 400, "JSON input isn't syntactically valid (*)");

    private final int number;
    private final int status;
    private final String message;

    Code(int number, int status, String message) {
        this.number = number;
        this.status = status;
        this.message = message;
    }

    public int number() {
        return number;
    }

    /// The HTTP status of an answer with this code.
    public int status() {
        return status;
    }

    public String message() {
        return message;
    }
}
