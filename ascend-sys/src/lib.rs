//! Raw bindings to the Ascend ACL runtime: types, constants, the function table and its loader.
