package tonghop.model;

/** How far it is certain that a message comes from the address that it names. */
public enum SenderProof {
    /** Nobody is trusted to tell; the address is taken as it is. */
    NOT_ASKED,
    /** The server that received it has checked that the domain sent it. */
    PROVEN,
    /** The server did not check it, or not with that result. */
    NOT_PROVEN,
    /** The domain itself says that such a message is not its own. */
    FAILED
}
