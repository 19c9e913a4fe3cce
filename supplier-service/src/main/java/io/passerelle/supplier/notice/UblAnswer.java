package io.passerelle.supplier.notice;

/// An OrderResponse of UBL 2.1 with a code of UNCL 4343 as Peppol has it (`AB`, `AP`, `CA`, `RE`),
/// or an OrderResponseSimple.
public final class UblAnswer implements AnswerReader {

    @Override
    public OrderAnswer read(byte[] file) {
        XmlElement answer = XmlFile.root(file);
        return switch (answer.name()) {
            case "OrderResponse" ->
                    answer(answer, coded(answer.require("OrderResponseCode")), "Note");
            case "OrderResponseSimple" ->
                    answer(answer, simple(answer.require("AcceptedIndicator")), "RejectionNote");
            default ->
                    throw new Unreadable(
                            "the document is "
                                    + Unreadable.quote(answer.name())
                                    + ", expected OrderResponse or OrderResponseSimple");
        };
    }

    private static OrderAnswer answer(XmlElement answer, OrderAnswer.Verdict verdict, String note) {
        return new OrderAnswer(
                answer.require("OrderReference/ID"), verdict, answer.text(note).orElse(""));
    }

    private static OrderAnswer.Verdict coded(String code) {
        return switch (code) {
            case "AB", "AP" -> OrderAnswer.Verdict.ACCEPTED;
            case "CA" -> OrderAnswer.Verdict.CHANGED;
            case "RE" -> OrderAnswer.Verdict.REJECTED;
            default ->
                    throw new Unreadable(
                            "OrderResponseCode "
                                    + Unreadable.quote(code)
                                    + ", expected AB, AP, CA or RE");
        };
    }

    private static OrderAnswer.Verdict simple(String accepted) {
        return switch (accepted) {
            case "true", "1" -> OrderAnswer.Verdict.ACCEPTED;
            case "false", "0" -> OrderAnswer.Verdict.REJECTED;
            default ->
                    throw new Unreadable(
                            "AcceptedIndicator "
                                    + Unreadable.quote(accepted)
                                    + ", expected true or false");
        };
    }
}
