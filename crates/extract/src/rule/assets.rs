//! What held the data or was hit: the things that an event with this cause can hit, where the article says that it
//! did.

mod paper;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Asset, Cause};

use super::named::named;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;

/// Reads the assets of an incident with this cause.
pub(super) fn read(reading: &Reading, said: &Fact<Cause>) -> Vec<Fact<Asset>> {
    let cause = said.value;
    let possible = assets_of(cause);
    let mut facts = named(reading, "asset", Asset::named, |located, asset| {
        possible.contains(&asset)
            && is_of_event(reading, located, cause)
            && !is_part_of_longer(reading, located)
            && (asset != Asset::Paper || paper::held_it(reading, located, cause))
            && (asset != Asset::Pc || paper::pc_was_lost(reading, located, cause))
            && (asset != Asset::Email || cause == Cause::MisdeliveryEmail || is_in_account(reading, located))
    });
    if cause == Cause::MisdeliveryEmail && facts.is_empty() {
        facts.push(said.clone().map(|_| Asset::Email));
    }
    let is_remote = is_support_scam(reading) && facts.iter().any(|fact| fact.value == Asset::Pc);
    keep_the_telling(&mut facts, cause, is_remote);
    facts
}

/// What an event with this cause can hit.
fn assets_of(cause: Cause) -> &'static [Asset] {
    use Asset::{
        BusinessSystem, CloudService, Database, EcPlatform, Email, EmailAccount, ExternalDisk, Fax,
        FileServer, MailServer, Nas, Paper, Pc, Server, Smartphone, UsbMemory, Website,
    };
    match cause {
        Cause::MisdeliveryEmail => &[Email],
        Cause::MisdeliveryOther => &[Paper, Fax, UsbMemory, ExternalDisk],
        Cause::Misconfiguration => &[
            Website,
            CloudService,
            Server,
            FileServer,
            Nas,
            Database,
            BusinessSystem,
        ],
        Cause::SystemDefect => &[Website, BusinessSystem, EcPlatform, CloudService, Paper, Email],
        Cause::Loss | Cause::Theft => &[Paper, UsbMemory, ExternalDisk, Pc, Smartphone, Nas],
        Cause::Insider => &[
            Server,
            FileServer,
            Database,
            Paper,
            UsbMemory,
            ExternalDisk,
            CloudService,
        ],
        Cause::Phishing => &[EmailAccount, CloudService, BusinessSystem, MailServer],
        Cause::UnauthorizedAccess | Cause::Cyberattack => &[
            Server,
            FileServer,
            MailServer,
            Database,
            Nas,
            Website,
            EcPlatform,
            CloudService,
            Pc,
            EmailAccount,
            BusinessSystem,
        ],
        Cause::Ransomware | Cause::Malware => &[
            Server,
            FileServer,
            MailServer,
            Database,
            Nas,
            Pc,
            BusinessSystem,
            CloudService,
        ],
        Cause::Ddos => &[Website, Server, BusinessSystem],
        Cause::SpoofedMail | Cause::Unknown => &[],
    }
}

/// Does the mention stand where the event is told, and as something that was so?
fn is_of_event(reading: &Reading, located: &Located, cause: Cause) -> bool {
    let sentence = &reading.sentences[located.sentence];
    let told = !matches!(
        sentence.section,
        Section::Prevention | Section::Contact | Section::Request | Section::Response | Section::Damage
    );
    match reading.polarity_of(located) {
        Polarity::Asserted | Polarity::Possible => told,
        // A thing lost is not there; a page under attack cannot be seen.
        Polarity::Negated => told && matches!(cause, Cause::Loss | Cause::Theft | Cause::Ddos),
        Polarity::Planned | Polarity::Hypothetical | Polarity::Elsewhere => false,
    }
}

/// Does the mention stand where the article says in short what happened?
fn is_in_account(reading: &Reading, located: &Located) -> bool {
    matches!(
        reading.sentences[located.sentence].section,
        Section::Opening | Section::Summary | Section::Cause
    )
}

/// Is the word part of a longer one that is another asset (メールサーバ, 通販サイト)?
fn is_part_of_longer(reading: &Reading, located: &Located) -> bool {
    let span = located.mention.span;
    reading.in_sentence(located.sentence).iter().any(|other| {
        let longer = other.mention.span;
        other.mention.concept != located.mention.concept
            && longer.contains(span)
            && longer != span
            && (longer.end() == span.end() || longer.start() == span.start())
            && crate::lexicon::LEXICON.named(other.mention.concept).topic == "asset"
    })
}

/// Was somebody led by a warning on the screen to let a stranger operate the machine?
fn is_support_scam(reading: &Reading) -> bool {
    let words = reading.words(reading.article.span);
    words.contains("サポート詐欺") || words.contains("遠隔") && words.contains("警告")
}

/// A shop is the platform alone; a fax alone says how papers went astray; the PC from which a server was found
/// broken into was not hit.
fn keep_the_telling(facts: &mut Vec<Fact<Asset>>, cause: Cause, is_remote: bool) {
    let has = |facts: &[Fact<Asset>], asset| facts.iter().any(|fact| fact.value == asset);
    if has(facts, Asset::EcPlatform) {
        facts.retain(|fact| fact.value == Asset::EcPlatform);
    }
    if has(facts, Asset::Fax) {
        facts.retain(|fact| fact.value != Asset::Paper);
    }
    if cause == Cause::UnauthorizedAccess && facts.len() > 1 {
        facts.retain(|fact| (fact.value == Asset::Pc) == is_remote);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;
    use jikenbo_model::Reading as How;

    #[test]
    fn what_was_hit() {
        use Cause::{
            Ddos, Insider, Loss, Malware, Misconfiguration, MisdeliveryEmail, MisdeliveryOther, Phishing,
            Ransomware, SpoofedMail, SystemDefect, Theft, UnauthorizedAccess,
        };
        for (cause, text, expected) in [
            (MisdeliveryEmail, "案内メールの宛先を誤りました。", "email"),
            (
                MisdeliveryEmail,
                "宛先にすべてのアドレスを入れて送信した。",
                "email",
            ),
            (MisdeliveryOther, "別人の通知書を封筒に入れて郵送した。", "paper"),
            (MisdeliveryOther, "申込書を誤った番号へFAXで送った。", "fax"),
            (
                Misconfiguration,
                "クラウド上のファイルの共有設定を誤った。",
                "cloud_service",
            ),
            (Misconfiguration, "名簿をホームページに掲載した。", "website"),
            (
                SystemDefect,
                "予約システムの不具合により他人の氏名が表示された。",
                "business_system",
            ),
            (Loss, "名簿を保存したUSBメモリを紛失した。", "usb_memory"),
            (
                Loss,
                "自宅のパソコンで使うため持ち帰ったUSBメモリを紛失した。",
                "usb_memory",
            ),
            (Loss, "申請書を紛失した。", "paper"),
            (Theft, "パソコンと書類を車内から盗まれた。", "paper, pc"),
            (Loss, "スマートフォンが無いことに気づいた。", "smartphone"),
            (Insider, "職員が会員名簿を複写して渡した。", ""),
            (Insider, "社員が書類を自宅に持ち帰った。", "paper"),
            (Phishing, "職員のメールアカウントが悪用された。", "email_account"),
            (
                UnauthorizedAccess,
                "通販サイトのサーバーに侵入された。",
                "ec_platform",
            ),
            (UnauthorizedAccess, "メールサーバーに侵入された。", "mail_server"),
            (UnauthorizedAccess, "職員のパソコンが遠隔で操作された。", "pc"),
            (
                Ransomware,
                "ファイルサーバーと端末12台が暗号化された。",
                "file_server, pc",
            ),
            (
                Malware,
                "職員の端末が感染し、外部のサーバーと通信していた。",
                "pc",
            ),
            (Ddos, "ホームページが閲覧しにくくなった。", "website"),
            (SpoofedMail, "当会を装うメールが届いている。", ""),
            (
                UnauthorizedAccess,
                "お知らせ\n再発防止策\nサーバーの更新を行います。",
                "",
            ),
        ] {
            let hit = case::read(text, |reading| {
                let span = reading.original(reading.article.span);
                read(reading, &Fact::quoted(cause, [span], How::Normalised, "given"))
            });
            let mut hit: Vec<&str> = hit.iter().map(|fact| fact.value.as_str()).collect();
            hit.sort_by_key(|name| Asset::ALL.iter().position(|asset| asset.as_str() == *name));
            let mut expected: Vec<&str> = expected.split(", ").filter(|name| !name.is_empty()).collect();
            expected.sort_by_key(|name| Asset::ALL.iter().position(|asset| asset.as_str() == *name));
            assert_eq!(hit, expected, "{text}");
        }
    }
}
