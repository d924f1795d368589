//! The documents of these journeys. Every organisation in them is invented.

use crate::server::Server;

/// A notice of a loss: whose, when, how many, of what, and on what.
fn loss(organization: &str, day: &str, affected: &str, medium: &str) -> String {
    format!(
        "{medium}の紛失について\n\n{day}\n{organization}\n\n\
         当院は、患者{affected}分の氏名と生年月日を保存した{medium}を紛失しました。\n\
         現在のところ、情報が悪用された事実は確認されていません。\n"
    )
}

/// Serves three hospitals and a city that lost USB memories, and a hospital that lost papers, to whoever comes.
pub(crate) fn of_losses() -> Server {
    let city = "USBメモリの紛失について\n\n2024年7月1日\nつばめ市\n\n当市は、市民45名分の氏名を保存したUSBメモリを紛失しました。\n";
    let documents = [
        ("a.txt", &*loss("あけぼの病院", "2024年5月20日", "120名", "USBメモリ")),
        ("b.txt", &loss("しらかば総合病院", "2024年6月3日", "38名", "USBメモリ")),
        ("c.txt", &loss("みなと中央病院", "2024年9月11日", "1,250名", "USBメモリ")),
        ("d.txt", &loss("のぞみ病院", "2024年8月8日", "9名", "紙のカルテ")),
        ("e.txt", city),
    ];
    Server::with(&documents.map(|(name, text): (_, &str)| (name, text.as_bytes())), &["--public"])
}
