package io.passerelle.sandbox.filemaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which call a request is, and the names its path carries; empty where it carries none.
///
/// @param subject the layout
/// @param object a record's number, a script's name or a token
record Route(Endpoint endpoint, String database, String subject, String object) {
    private static final Set<String> VERSIONS = Set.of("v1", "v2", "vLatest");

    static Route of(Call call) {
        List<String> path = call.path();
        boolean known = path.size() >= 3 && path.getFirst().equals("data");
        if (!known || !VERSIONS.contains(path.get(1))) {
            throw new Refusal(known ? Code.BAD_URL : Code.RESOURCE_MISSING);
        }
        List<String> rest = path.subList(2, path.size());
        Map<String, Endpoint> verbs = verbs(rest);
        if (verbs.isEmpty()) {
            throw new Refusal(Code.RESOURCE_MISSING);
        }
        return new Route(
                Optional.ofNullable(verbs.get(call.method()))
                        .orElseThrow(() -> new Refusal(Code.WRONG_VERB)),
                rest.size() > 1 ? withoutExtension(rest.get(1)) : "",
                rest.size() > 3 && rest.get(2).equals("layouts") ? rest.get(3) : "",
                object(rest));
    }

    private static String withoutExtension(String database) {
        return database.endsWith(".fmp12")
                ? database.substring(0, database.length() - ".fmp12".length())
                : database;
    }

    private static String object(List<String> rest) {
        if (rest.size() == 4 && rest.get(2).equals("sessions")) {
            return rest.get(3);
        }
        return rest.size() > 5 ? rest.get(5) : "";
    }

    private static Map<String, Endpoint> verbs(List<String> rest) {
        return switch (rest.size()) {
            case 1 ->
                    switch (rest.getFirst()) {
                        case "productInfo" -> Map.of("GET", Endpoint.PRODUCT_INFO);
                        case "databases" -> Map.of("GET", Endpoint.DATABASES);
                        case "validateSession" -> Map.of("GET", Endpoint.VALIDATE_SESSION);
                        default -> Map.of();
                    };
            case 0, 2 -> Map.of();
            default -> rest.getFirst().equals("databases") ? inFile(rest) : Map.of();
        };
    }

    private static Map<String, Endpoint> inFile(List<String> rest) {
        String what = rest.get(2);
        if (rest.size() == 3) {
            return switch (what) {
                case "sessions" -> Map.of("POST", Endpoint.LOGIN);
                case "layouts" -> Map.of("GET", Endpoint.LAYOUTS);
                case "scripts" -> Map.of("GET", Endpoint.SCRIPTS);
                case "globals" -> Map.of("PATCH", Endpoint.GLOBALS);
                default -> Map.of();
            };
        }
        if (what.equals("sessions") && rest.size() == 4) {
            return Map.of("DELETE", Endpoint.LOGOUT);
        }
        return what.equals("layouts") ? onLayout(rest) : Map.of();
    }

    private static Map<String, Endpoint> onLayout(List<String> rest) {
        String what = rest.size() > 4 ? rest.get(4) : "";
        return switch (rest.size()) {
            case 4 -> Map.of("GET", Endpoint.LAYOUT);
            case 5 ->
                    switch (what) {
                        case "records" -> Map.of("GET", Endpoint.LIST, "POST", Endpoint.CREATE);
                        case "_find" -> Map.of("POST", Endpoint.FIND);
                        default -> Map.of();
                    };
            case 6 ->
                    switch (what) {
                        case "records" -> oneRecord();
                        case "script" -> Map.of("GET", Endpoint.RUN_SCRIPT);
                        default -> Map.of();
                    };
            default ->
                    what.equals("records") && rest.get(6).equals("containers")
                            ? Map.of("POST", Endpoint.CONTAINER)
                            : Map.of();
        };
    }

    private static Map<String, Endpoint> oneRecord() {
        return Map.of(
                "GET", Endpoint.GET,
                "PATCH", Endpoint.EDIT,
                "POST", Endpoint.DUPLICATE,
                "DELETE", Endpoint.DELETE);
    }

    /// Calls that take a JSON body, so that its content type must be named.
    boolean takesJson() {
        return switch (endpoint) {
            case LOGIN, FIND, CREATE, EDIT, GLOBALS -> true;
            default -> false;
        };
    }
}
