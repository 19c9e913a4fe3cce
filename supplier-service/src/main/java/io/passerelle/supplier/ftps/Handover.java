package io.passerelle.supplier.ftps;

import io.passerelle.supplier.ftps.FtpsTrouble.Kind;
import java.util.Arrays;
import java.util.OptionalLong;

/// One attempt to hand over a file within one login: look, write under a temporary name, compare
/// the size, rename, look again. However it is interrupted, the final name shows the whole file or
/// none, and the next attempt finds out which.
class Handover {
    private final FtpsSession session;
    private final Parcel parcel;
    private final Journal journal;
    private final byte[] content;

    Handover(FtpsSession session, Parcel parcel, Journal journal) {
        this.session = session;
        this.parcel = parcel;
        this.journal = journal;
        this.content = parcel.bytes();
    }

    Upload.Stored run() throws FtpsTrouble {
        OptionalLong there = session.size(Phase.LOOK, parcel.name());
        if (there.isPresent()) {
            return existing(there.getAsLong(), "already there with the same content");
        }
        settleDoubt();
        journal.notThere();
        removeEarlier();
        session.store(parcel.temporaryName(), content);
        compareSize();
        journal.renaming();
        String reply = rename();
        return verified(reply);
    }

    /// A name is used for one order only, so another content means that something else went wrong:
    /// never overwritten, a person decides.
    private Upload.Stored existing(long size, String proof) throws FtpsTrouble {
        if (size != content.length || !Arrays.equals(session.fetch(parcel.name()), content)) {
            throw trouble(
                    Kind.FILE,
                    Phase.LOOK,
                    "another file of this name is there already ("
                            + size
                            + " bytes, ours has "
                            + content.length
                            + "). Ask the supplier what it is; nothing was overwritten.");
        }
        removeEarlier();
        return new Upload.Stored(size, proof);
    }

    /// A rename was sent and its answer lost. The file under its temporary name proves that it did
    /// not take place; with neither name there, it did and the supplier has fetched the file, or it
    /// did not and somebody tidied up. Only the supplier knows.
    private void settleDoubt() throws FtpsTrouble {
        if (parcel.doubtfulName().isEmpty()) {
            return;
        }
        if (session.size(Phase.LOOK, parcel.doubtfulName().get()).isEmpty()) {
            throw trouble(
                    Kind.FILE,
                    Phase.LOOK,
                    "the answer to the rename was lost, and now neither "
                            + parcel.name()
                            + " nor its temporary file is there: most likely the supplier has"
                            + " fetched it. Ask; replay only if it never arrived.");
        }
    }

    private void removeEarlier() throws FtpsTrouble {
        for (String name : parcel.earlierNames()) {
            session.delete(name);
        }
    }

    /// Vital: some servers say 226 to half a file.
    private void compareSize() throws FtpsTrouble {
        OptionalLong size = session.size(Phase.CHECK, parcel.temporaryName());
        if (size.isEmpty() || size.getAsLong() != content.length) {
            session.delete(parcel.temporaryName());
            throw trouble(
                    Kind.PASSING,
                    Phase.CHECK,
                    "sent " + content.length + " bytes, the server has " + words(size));
        }
    }

    /// A refusal may hide that an earlier, late rename made it: only looking tells.
    private String rename() throws FtpsTrouble {
        try {
            return session.rename(parcel.temporaryName(), parcel.name());
        } catch (FtpsTrouble refused) {
            if (refused.lostReply()) {
                throw refused;
            }
            OptionalLong there = session.size(Phase.LOOK, parcel.name());
            session.delete(parcel.temporaryName());
            if (there.isPresent()) {
                return existing(there.getAsLong(), "already there with the same content").reply();
            }
            journal.notThere();
            throw refused;
        }
    }

    /// Some suppliers fetch a file within milliseconds: gone after a confirmed rename is delivered.
    private Upload.Stored verified(String reply) throws FtpsTrouble {
        OptionalLong size = session.size(Phase.CHECK, parcel.name());
        if (size.isEmpty()) {
            return new Upload.Stored(content.length, reply + " (fetched at once)");
        }
        return size.getAsLong() == content.length
                ? new Upload.Stored(size.getAsLong(), reply)
                : existing(size.getAsLong(), reply);
    }

    private static String words(OptionalLong size) {
        return size.isPresent() ? Long.toString(size.getAsLong()) : "no file";
    }

    private static FtpsTrouble trouble(Kind kind, Phase phase, String reason) {
        return new FtpsTrouble(kind, phase, reason);
    }
}
