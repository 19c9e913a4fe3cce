package io.passerelle.supplier.ftps;

import io.passerelle.supplier.ftps.FtpsTrouble.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// One attempt to hand over a file within one login: look, write under a temporary name, compare
/// the size, rename, look again. However it is interrupted, the final name shows the whole file or
/// none, and the next attempt finds out which.
class Handover {
    private final RemoteSession session;
    private final Parcel parcel;
    private final Journal journal;
    private final byte[] content;

    Handover(RemoteSession session, Parcel parcel, Journal journal) {
        this.session = session;
        this.parcel = parcel;
        this.journal = journal;
        this.content = parcel.bytes();
    }

    Upload.Stored run() throws FtpsTrouble {
        OptionalLong there = session.size(Phase.LOOK, parcel.name());
        if (there.isEmpty()) {
            there = settleDoubt();
        }
        if (there.isPresent()) {
            return isGone(parcel.doubtfulName().orElse(""))
                    ? renamed(there.getAsLong())
                    : existing(there.getAsLong());
        }
        ask(Phase.LOOK, journal::notThere);
        removeEarlier();
        session.store(parcel.temporaryName(), content);
        compareSize();
        ask(Phase.RENAME, journal::renaming);
        String reply = rename();
        return verified(reply);
    }

    private void ask(Phase phase, Supplier<Optional<String>> question) throws FtpsTrouble {
        Optional<String> objection = question.get();
        if (objection.isPresent()) {
            session.delete(parcel.temporaryName());
            throw trouble(Kind.STOPPED, phase, objection.get());
        }
    }

    /// The temporary file of a rename in doubt is gone, so it made it; the size says so, too. Not
    /// read back: a server may let us write only.
    private Upload.Stored renamed(long size) throws FtpsTrouble {
        if (size != content.length) {
            return existing(size);
        }
        removeEarlier();
        return new Upload.Stored(size, "already there with the same size, renamed earlier");
    }

    /// A name is used for one order only, so another content means that something else went wrong:
    /// never overwritten, a person decides.
    private Upload.Stored existing(long size) throws FtpsTrouble {
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
        return new Upload.Stored(size, "already there with the same content");
    }

    /// A rename was sent and its answer lost. The file under its temporary name proves that it did
    /// not take place; with neither name there, it did and the supplier has fetched the file, or it
    /// did not and somebody tidied up. Only the supplier knows.
    ///
    /// Deleting the temporary file makes sure that it is not renamed after we looked, by a server
    /// or a worker that stood still.
    ///
    /// @return the size under the final name, if it appeared meanwhile
    private OptionalLong settleDoubt() throws FtpsTrouble {
        String doubtful = parcel.doubtfulName().orElse("");
        if (doubtful.isEmpty() || (!isGone(doubtful) && session.delete(doubtful))) {
            return OptionalLong.empty();
        }
        OptionalLong there = session.size(Phase.LOOK, parcel.name());
        if (there.isEmpty() && isGone(doubtful)) {
            throw trouble(
                    Kind.FILE,
                    Phase.LOOK,
                    "the answer to the rename was lost, and now neither "
                            + parcel.name()
                            + " nor its temporary file is there: most likely the supplier has"
                            + " fetched it. Ask them.");
        }
        return there;
    }

    private boolean isGone(String temporary) throws FtpsTrouble {
        return !temporary.isEmpty() && session.size(Phase.LOOK, temporary).isEmpty();
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
            boolean gone = isGone(parcel.temporaryName());
            session.delete(parcel.temporaryName());
            OptionalLong there = session.size(Phase.LOOK, parcel.name());
            if (there.isPresent()) {
                long size = there.getAsLong();
                return (gone ? renamed(size) : existing(size)).reply();
            }
            ask(Phase.RENAME, journal::notThere);
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
                : existing(size.getAsLong());
    }

    private static String words(OptionalLong size) {
        return size.isPresent() ? Long.toString(size.getAsLong()) : "no file";
    }

    private static FtpsTrouble trouble(Kind kind, Phase phase, String reason) {
        return new FtpsTrouble(kind, phase, reason);
    }
}
