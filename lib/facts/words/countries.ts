/*
 * Countries as the news names them. A row: usual English name; other names; words for what is of it; its capital.
 * Names that other things bear too ("Georgia", "Jordan", "Chad", "Turkey") are told apart where they are used.
 */

const rows = `
Afghanistan||Afghan,Afghans|Kabul
Albania||Albanian,Albanians|Tirana
Algeria||Algerian,Algerians|Algiers
Andorra||Andorran|
Angola||Angolan,Angolans|Luanda
Antigua and Barbuda|Antigua|Antiguan|
Argentina||Argentine,Argentinian,Argentines,Argentinians|Buenos Aires
Armenia||Armenian,Armenians|Yerevan
Australia|Commonwealth of Australia|Australian,Australians,Aussie|Canberra
Austria||Austrian,Austrians|Vienna
Azerbaijan||Azerbaijani,Azeri,Azerbaijanis,Azeris|Baku
Bahamas|the Bahamas|Bahamian|Nassau
Bahrain||Bahraini,Bahrainis|Manama
Bangladesh||Bangladeshi,Bangladeshis|Dhaka
Barbados||Barbadian|Bridgetown
Belarus||Belarusian,Belarusians,Belarussian|Minsk
Belgium||Belgian,Belgians|
Belize||Belizean|
Benin||Beninese|
Bhutan||Bhutanese|Thimphu
Bolivia||Bolivian,Bolivians|La Paz
Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo
Botswana||Botswanan|Gaborone
Brazil||Brazilian,Brazilians|Brasilia,Brasília
Brunei||Bruneian|
Bulgaria||Bulgarian,Bulgarians|Sofia
Burkina Faso||Burkinabe|Ouagadougou
Burundi||Burundian|
Cambodia||Cambodian,Cambodians|Phnom Penh
Cameroon||Cameroonian,Cameroonians|Yaounde
Canada||Canadian,Canadians|Ottawa
Cape Verde|Cabo Verde|Cape Verdean|
Central African Republic|CAR|Central African|Bangui
Chad||Chadian,Chadians|
Chile||Chilean,Chileans|Santiago
China|People's Republic of China,PRC,mainland China|Chinese|Beijing,Peking
Colombia||Colombian,Colombians|Bogota,Bogotá
Comoros||Comorian|
Costa Rica||Costa Rican,Costa Ricans|
Croatia||Croatian,Croat,Croatians,Croats|Zagreb
Cuba||Cuban,Cubans|Havana
Cyprus||Cypriot,Cypriots|Nicosia
Czech Republic|Czechia|Czech,Czechs|Prague
Democratic Republic of the Congo|Democratic Republic of Congo,DRC,DR Congo,Congo|Congolese|Kinshasa
Denmark||Danish,Dane,Danes|Copenhagen
Djibouti||Djiboutian|
Dominican Republic||Dominican,Dominicans|Santo Domingo
East Timor|Timor-Leste|East Timorese|Dili
Ecuador||Ecuadorian,Ecuadorean,Ecuadorians|Quito
Egypt||Egyptian,Egyptians|Cairo
El Salvador||Salvadoran,Salvadorans|San Salvador
Eritrea||Eritrean,Eritreans|Asmara
Estonia||Estonian,Estonians|Tallinn
Eswatini|Swaziland|Swazi|
Ethiopia||Ethiopian,Ethiopians|Addis Ababa
Fiji||Fijian,Fijians|Suva
Finland||Finnish,Finn,Finns|Helsinki
France|French Republic|French,Frenchman,Frenchwoman|Paris
Gabon||Gabonese|Libreville
Gambia|the Gambia|Gambian,Gambians|Banjul
Georgia||Georgian,Georgians|Tbilisi
Germany|Federal Republic of Germany,West Germany,East Germany|German,Germans|Berlin
Ghana||Ghanaian,Ghanaians|Accra
Greece||Greek,Greeks|Athens
Grenada||Grenadian|
Guatemala||Guatemalan,Guatemalans|
Guinea||Guinean,Guineans|Conakry
Guinea-Bissau|||Bissau
Guyana||Guyanese|Georgetown
Haiti||Haitian,Haitians|Port-au-Prince
Honduras||Honduran,Hondurans|Tegucigalpa
Hungary||Hungarian,Hungarians|Budapest
Iceland||Icelandic,Icelanders|Reykjavik
India||Indian,Indians|New Delhi,Delhi
Indonesia||Indonesian,Indonesians|Jakarta
Iran|Islamic Republic of Iran,Islamic Republic|Iranian,Iranians|Tehran,Teheran
Iraq||Iraqi,Iraqis|Baghdad
Ireland|Republic of Ireland|Irish|Dublin
Israel||Israeli,Israelis|Jerusalem
Italy||Italian,Italians|Rome
Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Ivorian,Ivorians|Abidjan
Jamaica||Jamaican,Jamaicans|
Japan||Japanese|Tokyo
Jordan||Jordanian,Jordanians|Amman
Kazakhstan||Kazakh,Kazakhs|Astana
Kenya||Kenyan,Kenyans|Nairobi
Kiribati|||
Kosovo||Kosovar,Kosovan|Pristina
Kuwait||Kuwaiti,Kuwaitis|Kuwait City
Kyrgyzstan||Kyrgyz|Bishkek
Laos||Laotian,Lao|Vientiane
Latvia||Latvian,Latvians|Riga
Lebanon||Lebanese|Beirut
Lesotho||Basotho|Maseru
Liberia||Liberian,Liberians|Monrovia
Libya||Libyan,Libyans|Tripoli
Liechtenstein|||
Lithuania||Lithuanian,Lithuanians|Vilnius
Luxembourg||Luxembourgish|
Madagascar||Malagasy,Madagascan|Antananarivo
Malawi||Malawian,Malawians|Lilongwe
Malaysia||Malaysian,Malaysians|Kuala Lumpur,Putrajaya
Maldives|the Maldives|Maldivian,Maldivians|
Mali||Malian,Malians|Bamako
Malta||Maltese|Valletta
Marshall Islands||Marshallese|
Mauritania||Mauritanian|Nouakchott
Mauritius||Mauritian|
Mexico||Mexican,Mexicans|Mexico City
Micronesia||Micronesian|
Moldova||Moldovan,Moldovans|Chisinau
Monaco||Monegasque|
Mongolia||Mongolian,Mongolians|Ulaanbaatar,Ulan Bator
Montenegro||Montenegrin|Podgorica
Morocco||Moroccan,Moroccans|Rabat
Mozambique||Mozambican,Mozambicans|Maputo
Myanmar|Burma|Burmese|Naypyidaw
Namibia||Namibian,Namibians|Windhoek
Nauru||Nauruan|
Nepal||Nepalese,Nepali,Nepalis|Kathmandu
Netherlands|the Netherlands,Holland|Dutch,Dutchman|The Hague
New Zealand||New Zealander,New Zealanders,Kiwi|Wellington
Nicaragua||Nicaraguan,Nicaraguans|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian,Nigerians|Abuja
North Korea|Democratic People's Republic of Korea,DPRK,D.P.R.K.,N. Korea,the North,N.K.,NK|North Korean,North Koreans|Pyongyang
North Macedonia|Macedonia|Macedonian,Macedonians|Skopje
Norway||Norwegian,Norwegians|Oslo
Oman||Omani,Omanis|Muscat
Pakistan||Pakistani,Pakistanis|Islamabad
Palau||Palauan|
Palestine|Palestinian Authority,Palestinian territories|Palestinian,Palestinians|Ramallah
Panama||Panamanian,Panamanians|Panama City
Papua New Guinea||Papua New Guinean|Port Moresby
Paraguay||Paraguayan|Asuncion
Peru||Peruvian,Peruvians|Lima
Philippines|the Philippines|Philippine,Filipino,Filipinos|Manila
Poland||Polish,Pole,Poles|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari,Qataris|Doha
Republic of the Congo|Congo-Brazzaville||Brazzaville
Romania||Romanian,Romanians|Bucharest
Russia|Russian Federation|Russian,Russians|Moscow
Rwanda||Rwandan,Rwandans|Kigali
Samoa||Samoan,Samoans|Apia
San Marino|||
Saudi Arabia|KSA,Kingdom of Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian,Serb,Serbs,Serbians|Belgrade
Seychelles||Seychellois|
Sierra Leone||Sierra Leonean|Freetown
Singapore||Singaporean,Singaporeans|
Slovakia||Slovak,Slovakian,Slovaks|Bratislava
Slovenia||Slovenian,Slovene,Slovenes|Ljubljana
Solomon Islands||Solomon Islander|Honiara
Somalia||Somali,Somalis|Mogadishu
South Africa||South African,South Africans|Pretoria
South Korea|Republic of Korea,ROK,S. Korea,the South,R.O.K.|South Korean,South Koreans|Seoul
South Sudan||South Sudanese|Juba
Soviet Union|USSR,U.S.S.R.|Soviet,Soviets|
Spain||Spanish,Spaniard,Spaniards|Madrid
Sri Lanka||Sri Lankan,Sri Lankans|Colombo
Sudan||Sudanese|Khartoum
Suriname||Surinamese|Paramaribo
Sweden||Swedish,Swede,Swedes|Stockholm
Switzerland||Swiss|Bern,Berne
Syria|Syrian Arab Republic|Syrian,Syrians|Damascus
Taiwan|Republic of China|Taiwanese|Taipei
Tajikistan||Tajik,Tajiks|Dushanbe
Tanzania||Tanzanian,Tanzanians|Dodoma
Thailand||Thai,Thais|Bangkok
Togo||Togolese|Lome
Tonga||Tongan,Tongans|
Trinidad and Tobago|Trinidad|Trinidadian|
Tunisia||Tunisian,Tunisians|Tunis
Turkey|Türkiye,Turkiye|Turkish,Turk,Turks|Ankara
Turkmenistan||Turkmen|Ashgabat
Tuvalu||Tuvaluan|
Uganda||Ugandan,Ugandans|Kampala
Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev
United Arab Emirates|UAE,U.A.E.,Emirates|Emirati,Emiratis|Abu Dhabi
United Kingdom|UK,U.K.,Britain,Great Britain|British,Briton,Britons|London
United States|US,U.S.,USA,U.S.A.,United States of America,America|American,Americans|Washington,Washington D.C.,Washington DC
Uruguay||Uruguayan|Montevideo
Uzbekistan||Uzbek,Uzbeks|Tashkent
Vanuatu|||
Vatican City|Vatican,Holy See||
Venezuela||Venezuelan,Venezuelans|Caracas
Vietnam|Viet Nam,Socialist Republic of Vietnam|Vietnamese|Hanoi
Yemen||Yemeni,Yemenis|Sanaa,Sana'a,Aden
Yugoslavia||Yugoslav|
Zambia||Zambian,Zambians|Lusaka
Zimbabwe||Zimbabwean,Zimbabweans|Harare
Scotland||Scottish,Scot,Scots|
Wales||Welsh|
England||English|
Northern Ireland||Northern Irish|Belfast,Stormont
Hong Kong||Hongkonger,Hongkongers|
`

const split = (cell: string | undefined) => (cell ?? '').split(',').map((word) => word.trim()).filter(Boolean)

export interface Country { name: string; aliases: readonly string[]; demonyms: readonly string[]; capitals: readonly string[] }

export const countries: readonly Country[] = rows.trim().split('\n').map((row) => {
  const [name = '', aliases, demonyms, capitals] = row.split('|')
  return { name, aliases: split(aliases), demonyms: split(demonyms), capitals: split(capitals) }
})

/** Names that are also a person's, a state's or a common word: a country only where the words beside it say so. */
export const doubtfulCountries: ReadonlySet<string> = new Set(['Georgia', 'Jordan', 'Chad', 'Israel', 'Niger', 'Mali', 'CAR', 'NK', 'America', 'the North', 'the South', 'Emirates', 'Islamic Republic', 'Antigua', 'Grenada', 'Guinea', 'Malta', 'Ireland', 'Holland', 'England', 'Wales', 'Scotland', 'India', 'Kenya', 'Cuba', 'Turkey'])

/** Capitals whose name a person, another town or a state bears as often. */
export const doubtfulCapitals: ReadonlySet<string> = new Set(['Santiago', 'Wellington', 'Nassau', 'Georgetown', 'Victoria', 'Lima', 'Sofia', 'Juba', 'Aden', 'Stormont', 'Dakar', 'Astana', 'Delhi', 'Belfast'])
