package io.passerelle.supplier.notice;

import java.util.Locale;

/// The format `passerelle`, version 1, of an acknowledgement, by
/// `passerelle-acknowledgement-1.xsd`.
public final class PasserelleAnswer implements AnswerReader {

    @Override
    public OrderAnswer read(byte[] file) {
        XmlElement answer = XmlFile.root(file);
        OwnSchema.ACKNOWLEDGEMENT.check(file);
        return new OrderAnswer(
                answer.require("OrderNumber"),
                OrderAnswer.Verdict.valueOf(answer.require("Status").toUpperCase(Locale.ROOT)),
                answer.text("Note").orElse(""));
    }
}
