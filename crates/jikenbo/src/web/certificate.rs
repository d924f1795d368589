//! TLS: the certificate and key that were given.

use std::path::Path;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::refused::Refused;

/// Reads a chain of certificates and their key, both PEM.
///
/// # Errors
/// [`Refused::BadCertificate`] with the file that cannot be used.
pub(crate) fn read(chain: &Path, key: &Path) -> Result<Arc<ServerConfig>, Refused> {
    let bad = |path: &Path, what: String| Refused::BadCertificate { path: path.display().to_string(), what };
    let certificates: Vec<_> = CertificateDer::pem_file_iter(chain)
        .and_then(Iterator::collect)
        .map_err(|error| bad(chain, error.to_string()))?;
    let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| bad(key, error.to_string()))?;
    let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder =
        builder.with_safe_default_protocol_versions().map_err(|error| bad(chain, error.to_string()))?;
    let config = builder.with_no_client_auth().with_single_cert(certificates, secret);
    let mut config = config.map_err(|error| bad(chain, error.to_string()))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
