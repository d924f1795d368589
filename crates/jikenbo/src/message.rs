//! The words the program answers in.
