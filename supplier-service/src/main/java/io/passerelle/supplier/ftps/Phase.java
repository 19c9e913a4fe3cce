package io.passerelle.supplier.ftps;

/// The steps of an upload, in their order.
enum Phase {
    CONNECT("connect and TLS"),
    LOGIN("login"),
    PROTECT("protect the data channel"),
    FOLDER("change to the folder"),
    LOOK("look for the file"),
    LIST("list the folder"),
    READ("read a file"),
    MOVE("move a file"),
    FETCH("read the file of that name"),
    STORE("write under a temporary name"),
    CHECK("read the size back"),
    RENAME("rename"),
    DELETE("delete");

    final String words;

    Phase(String words) {
        this.words = words;
    }
}
